// @ts-nocheck made from the OpenAPI document by a public generator
/**
 * Hemvist
 * 0.1.0
 * DO NOT MODIFY - This file has been generated using oazapfts.
 * See https://www.npmjs.com/package/oazapfts
 */
import * as Oazapfts from "@oazapfts/runtime";
import * as QS from "@oazapfts/runtime/query";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "/api/v1"
};
const oazapfts = Oazapfts.runtime(defaults);
export const servers = {
    server1: "/api/v1"
};
export type EarlyArrears = {
    /** A rent is unpaid; nothing is served yet. */
    kind: "earlyArrears";
    /** The municipality that the flat lies in, four digits. When it isn’t the receiving one, the message is refused and the right one named. */
    municipality?: string | null;
    /** The id of an earlier message of your own that this one corrects. */
    corrects?: string | null;
    /** rented: JB 12 kap. · tenantOwned: a tenant-owned flat, BRL 7 kap. Rented when left out. */
    tenure?: ("rented" | "tenantOwned") | null;
    /** A flat of your own in Hemvist. Its address, number and rooms are then taken from there where left out. */
    dwellingId?: string | null;
    /** The landlord’s name. The sending organisation’s name when left out. */
    landlordName?: string | null;
    /** The landlord’s address (form 3). */
    landlordAddress?: string | null;
    /** The landlord’s telephone (form 3). */
    landlordPhone?: string | null;
    /** The tenant’s name (form 3). */
    tenantName?: string | null;
    /** The flat’s street address. Needed unless dwellingId is given. */
    address?: string | null;
    /** The flat’s number. */
    dwellingNumber?: string | null;
    /** The part of town, for the municipality’s figures. */
    area?: string | null;
    /** The number of rooms without the kitchen (form 3), in halves. */
    rooms?: (number | string) | null;
    /** Whether children live in the flat. Leave out when you don’t know. */
    children?: (boolean | string) | null;
    /** In your own words. Nothing about health or private life. */
    words?: string | null;
    /** Your own number for the errand. */
    ownReference?: string | null;
    /** Each unpaid rent with its due day (form 3). */
    dues?: {
        /** The day that the rent was due. */
        dueOn: string;
        /** The rent in kronor, at most two decimals. */
        amount: number | string;
    }[] | null;
    /** Interest in kronor; 0 when none is claimed. */
    interest?: (number | string) | null;
    /** What is claimed in all, in kronor: the rents and the interest. */
    amount?: (number | string) | null;
};
export type NoticeToTenant = {
    /** The tenant has been given notice of the time to pay (form 1). */
    kind: "noticeToTenant";
    /** The municipality that the flat lies in, four digits. When it isn’t the receiving one, the message is refused and the right one named. */
    municipality?: string | null;
    /** The id of an earlier message of your own that this one corrects. */
    corrects?: string | null;
    /** rented: JB 12 kap. · tenantOwned: a tenant-owned flat, BRL 7 kap. Rented when left out. */
    tenure?: ("rented" | "tenantOwned") | null;
    /** A flat of your own in Hemvist. Its address, number and rooms are then taken from there where left out. */
    dwellingId?: string | null;
    /** The landlord’s name. The sending organisation’s name when left out. */
    landlordName?: string | null;
    /** The landlord’s address (form 3). */
    landlordAddress?: string | null;
    /** The landlord’s telephone (form 3). */
    landlordPhone?: string | null;
    /** The tenant’s name (form 3). */
    tenantName?: string | null;
    /** The flat’s street address. Needed unless dwellingId is given. */
    address?: string | null;
    /** The flat’s number. */
    dwellingNumber?: string | null;
    /** The part of town, for the municipality’s figures. */
    area?: string | null;
    /** The number of rooms without the kitchen (form 3), in halves. */
    rooms?: (number | string) | null;
    /** Whether children live in the flat. Leave out when you don’t know. */
    children?: (boolean | string) | null;
    /** In your own words. Nothing about health or private life. */
    words?: string | null;
    /** Your own number for the errand. */
    ownReference?: string | null;
    /** Each unpaid rent with its due day (form 3). */
    dues?: {
        /** The day that the rent was due. */
        dueOn: string;
        /** The rent in kronor, at most two decimals. */
        amount: number | string;
    }[] | null;
    /** Interest in kronor; 0 when none is claimed. */
    interest?: (number | string) | null;
    /** What is claimed in all, in kronor: the rents and the interest. */
    amount?: (number | string) | null;
    /** The account or way to pay (form 3). */
    wayToPay?: string | null;
    /** The day that the tenant was served. Leave out until it has happened. */
    servedOn?: string | null;
    /** The time that the paper gives the tenant, in days. The law’s is 21. */
    statedDays?: (number | string) | null;
};
export type MessageToBoard = {
    /** The message to socialnämnden (form 3 of förordning 1978:314). */
    kind: "messageToBoard";
    /** The municipality that the flat lies in, four digits. When it isn’t the receiving one, the message is refused and the right one named. */
    municipality?: string | null;
    /** The id of an earlier message of your own that this one corrects. */
    corrects?: string | null;
    /** rented: JB 12 kap. · tenantOwned: a tenant-owned flat, BRL 7 kap. Rented when left out. */
    tenure?: ("rented" | "tenantOwned") | null;
    /** A flat of your own in Hemvist. Its address, number and rooms are then taken from there where left out. */
    dwellingId?: string | null;
    /** The landlord’s name. The sending organisation’s name when left out. */
    landlordName?: string | null;
    /** The landlord’s address (form 3). */
    landlordAddress?: string | null;
    /** The landlord’s telephone (form 3). */
    landlordPhone?: string | null;
    /** The tenant’s name (form 3). */
    tenantName?: string | null;
    /** The flat’s street address. Needed unless dwellingId is given. */
    address?: string | null;
    /** The flat’s number. */
    dwellingNumber?: string | null;
    /** The part of town, for the municipality’s figures. */
    area?: string | null;
    /** The number of rooms without the kitchen (form 3), in halves. */
    rooms?: (number | string) | null;
    /** Whether children live in the flat. Leave out when you don’t know. */
    children?: (boolean | string) | null;
    /** In your own words. Nothing about health or private life. */
    words?: string | null;
    /** Your own number for the errand. */
    ownReference?: string | null;
    /** Each unpaid rent with its due day (form 3). */
    dues?: {
        /** The day that the rent was due. */
        dueOn: string;
        /** The rent in kronor, at most two decimals. */
        amount: number | string;
    }[] | null;
    /** Interest in kronor; 0 when none is claimed. */
    interest?: (number | string) | null;
    /** What is claimed in all, in kronor: the rents and the interest. */
    amount?: (number | string) | null;
    /** The account or way to pay (form 3). */
    wayToPay?: string | null;
    /** The day that the tenant was served. Leave out until it has happened. */
    servedOn?: string | null;
    /** The time that the paper gives the tenant, in days. The law’s is 21. */
    statedDays?: (number | string) | null;
    /** How the board was given the message. Electronic when left out. */
    givenHow?: ("electronic" | "registeredLetter" | "letter" | "handedOver") | null;
    /** The day it was given: for a registered letter the day it was sent (JB 12 kap. 63 §). An electronic message counts from the day it comes in, and has no other. */
    givenOn?: string | null;
};
export type Disturbance = {
    /** Disturbances, or care of the flat that falls short (JB 12 kap. 25 §). */
    kind: "disturbance";
    /** The municipality that the flat lies in, four digits. When it isn’t the receiving one, the message is refused and the right one named. */
    municipality?: string | null;
    /** The id of an earlier message of your own that this one corrects. */
    corrects?: string | null;
    /** rented: JB 12 kap. · tenantOwned: a tenant-owned flat, BRL 7 kap. Rented when left out. */
    tenure?: ("rented" | "tenantOwned") | null;
    /** A flat of your own in Hemvist. Its address, number and rooms are then taken from there where left out. */
    dwellingId?: string | null;
    /** The landlord’s name. The sending organisation’s name when left out. */
    landlordName?: string | null;
    /** The landlord’s address (form 3). */
    landlordAddress?: string | null;
    /** The landlord’s telephone (form 3). */
    landlordPhone?: string | null;
    /** The tenant’s name (form 3). */
    tenantName?: string | null;
    /** The flat’s street address. Needed unless dwellingId is given. */
    address?: string | null;
    /** The flat’s number. */
    dwellingNumber?: string | null;
    /** The part of town, for the municipality’s figures. */
    area?: string | null;
    /** The number of rooms without the kitchen (form 3), in halves. */
    rooms?: (number | string) | null;
    /** Whether children live in the flat. Leave out when you don’t know. */
    children?: (boolean | string) | null;
    /** In your own words. Nothing about health or private life. */
    words?: string | null;
    /** Your own number for the errand. */
    ownReference?: string | null;
    /** The day of the disturbance, the latest when there were several. */
    disturbanceOn?: string | null;
    /** Particularly serious disturbances (JB 12 kap. 42 §): the termination needs no notice before it. */
    particularlySerious?: (boolean | string) | null;
    /** How the board was given the message. Electronic when left out. */
    givenHow?: ("electronic" | "registeredLetter" | "letter" | "handedOver") | null;
    /** The day it was given: for a registered letter the day it was sent (JB 12 kap. 63 §). An electronic message counts from the day it comes in, and has no other. */
    givenOn?: string | null;
};
export type TerminationCopy = {
    /** A copy of the termination for particularly serious disturbances (JB 12 kap. 42 §). */
    kind: "terminationCopy";
    /** The municipality that the flat lies in, four digits. When it isn’t the receiving one, the message is refused and the right one named. */
    municipality?: string | null;
    /** The id of an earlier message of your own that this one corrects. */
    corrects?: string | null;
    /** rented: JB 12 kap. · tenantOwned: a tenant-owned flat, BRL 7 kap. Rented when left out. */
    tenure?: ("rented" | "tenantOwned") | null;
    /** A flat of your own in Hemvist. Its address, number and rooms are then taken from there where left out. */
    dwellingId?: string | null;
    /** The landlord’s name. The sending organisation’s name when left out. */
    landlordName?: string | null;
    /** The landlord’s address (form 3). */
    landlordAddress?: string | null;
    /** The landlord’s telephone (form 3). */
    landlordPhone?: string | null;
    /** The tenant’s name (form 3). */
    tenantName?: string | null;
    /** The flat’s street address. Needed unless dwellingId is given. */
    address?: string | null;
    /** The flat’s number. */
    dwellingNumber?: string | null;
    /** The part of town, for the municipality’s figures. */
    area?: string | null;
    /** The number of rooms without the kitchen (form 3), in halves. */
    rooms?: (number | string) | null;
    /** Whether children live in the flat. Leave out when you don’t know. */
    children?: (boolean | string) | null;
    /** In your own words. Nothing about health or private life. */
    words?: string | null;
    /** Your own number for the errand. */
    ownReference?: string | null;
    /** The day of the disturbance, the latest when there were several. */
    disturbanceOn?: string | null;
    /** Particularly serious disturbances (JB 12 kap. 42 §): the termination needs no notice before it. */
    particularlySerious?: (boolean | string) | null;
    /** The day that the termination was served on the tenant. */
    servedOn?: string | null;
    /** How the board was given the message. Electronic when left out. */
    givenHow?: ("electronic" | "registeredLetter" | "letter" | "handedOver") | null;
    /** The day it was given: for a registered letter the day it was sent (JB 12 kap. 63 §). An electronic message counts from the day it comes in, and has no other. */
    givenOn?: string | null;
};
export type MessageInput = ({
    kind: "earlyArrears";
} & EarlyArrears) | ({
    kind: "noticeToTenant";
} & NoticeToTenant) | ({
    kind: "messageToBoard";
} & MessageToBoard) | ({
    kind: "disturbance";
} & Disturbance) | ({
    kind: "terminationCopy";
} & TerminationCopy);
export type Finding = {
    /** The field that it is about (JSON pointer). */
    pointer: string;
    /** missing: the law wants it · wrong: it can’t be so, or doesn’t add up · odd: it may be right, look again */
    kind: "missing" | "wrong" | "odd";
    /** What is missing or wrong. */
    detail: string;
    /** What the same fault has led to in court; null where no case is known. */
    ledTo: string | null;
    /** The rule that explains it, at /law. */
    rule: string | null;
};
export type ReceivedMessage = {
    id: string;
    /** The number to speak of it by. */
    receipt: string;
    /** The last day that the municipality has promised to answer on. */
    answerBy: string;
    /** The same message had come before, under another idempotency key or another way: this is the first one, and nothing was added. */
    already: boolean;
    /** What the law wants in the message and it doesn’t have. A defective message is still received. */
    findings: Finding[];
};
export type Fault = {
    /** The field in the body (JSON pointer, RFC 6901). */
    pointer?: string;
    /** The parameter in the address. */
    parameter?: string;
    /** The header. */
    header?: string;
    /** What is wrong, in the language of Accept-Language. */
    detail: string;
};
export type Problem = {
    /** Which kind of problem; leads to its explanation. */
    "type": string;
    title: string;
    status: number;
    detail: string;
    /** This very request: the number that support can look up. */
    instance: string;
    /** What is wrong, place by place. */
    errors?: Fault[];
};
export type ListedMessage = {
    id: string;
    kind: "earlyArrears" | "noticeToTenant" | "messageToBoard" | "disturbance" | "terminationCopy";
    receipt: string;
    receivedAt: string;
    /** Your own number for it. */
    ownReference: string | null;
    corrects: string | null;
    correctedBy: string | null;
    answerBy: string;
    /** null: it waits for an answer. */
    answeredAt: string | null;
};
export type MessageList = {
    messages: ListedMessage[];
    /** The value of `after` for the next page; null on the last one. */
    next: string | null;
};
export type Message = {
    id: string;
    kind: "earlyArrears" | "noticeToTenant" | "messageToBoard" | "disturbance" | "terminationCopy";
    receipt: string;
    receivedAt: string;
    /** Your own number for it. */
    ownReference: string | null;
    corrects: string | null;
    correctedBy: string | null;
    answerBy: string;
    /** null: not answered yet. */
    answer: {
        /** The municipality’s own words to you. */
        words: string;
        at: string;
        /** It came in the place of an earlier answer. */
        corrected: boolean;
    } | null;
    /** Who handles it at the municipality. */
    handler: {
        name: string;
        title: string | null;
    } | null;
    promises: {
        kind: "contact" | "paymentComes" | "planProposed" | "undertaking" | "answerBy" | "other";
        by: string | null;
        words: string | null;
        at: string;
    }[];
    undertakings: {
        "number": string;
        /** Kronor, at most two decimals. */
        amount: number;
        signedOn: string;
        /** The day that it reached you, as the municipality has noted it. */
        reachedOn: string | null;
    }[];
};
export type MessageAnswer = {
    messageId: string;
    receipt: string;
    answerBy: string;
    /** null: not answered yet. */
    answer: {
        /** The municipality’s own words to you. */
        words: string;
        at: string;
        /** It came in the place of an earlier answer. */
        corrected: boolean;
    } | null;
    /** Who handles it at the municipality. */
    handler: {
        name: string;
        title: string | null;
    } | null;
    promises: {
        kind: "contact" | "paymentComes" | "planProposed" | "undertaking" | "answerBy" | "other";
        by: string | null;
        words: string | null;
        at: string;
    }[];
    /** The board’s undertakings to pay (JB 12 kap. 44 §, BRL 7 kap. 23 §). */
    undertakings: {
        "number": string;
        /** Kronor, at most two decimals. */
        amount: number;
        signedOn: string;
        /** The day that it reached you, as the municipality has noted it. */
        reachedOn: string | null;
    }[];
};
export type NewDwelling = {
    /** Without the kitchen, whole or half. */
    rooms: number;
    /** Part of town or place. */
    area?: string | null;
    squareMetres?: number | null;
    floor?: number | null;
    /** null: not known. */
    lift?: boolean | null;
    /** null: not known. */
    wheelchair?: boolean | null;
    /** null: not known. */
    pets?: boolean | null;
};
export type VacancyInput = {
    /** The street address, as in the register. */
    address: string;
    /** Needed where several of your dwellings have the same address. */
    dwellingNumber?: string | null;
    /** The first day that somebody can move in. */
    freeFrom: string;
    /** The last day that you wait for an answer. */
    answerBy: string;
    /** firstHandLease: the household gets a lease of yours · secondHandLease: the municipality rents and lets second hand. */
    form: "firstHandLease" | "secondHandLease";
    /** Kronor a month; the dwelling’s own when null. */
    rentKr?: number | null;
    /** For whom it is kept; null: anybody. */
    reservedFor?: ("families" | "young" | "old" | "stepFree" | "housingFirst") | null;
    /** What you ask of a tenant. Nothing about any person. */
    requirements?: string | null;
    /** Adds the dwelling to the register when it isn’t there. rentKr is then needed. */
    newDwelling?: NewDwelling | null;
};
export type ReceivedVacancy = {
    id: string;
    /** The same vacancy waited for an answer already: this is that one. */
    already: boolean;
    /** The dwelling was added to the register. */
    addedDwelling: boolean;
};
export type Vacancy = {
    id: string;
    address: string;
    dwellingNumber: string | null;
    freeFrom: string;
    answerBy: string;
    /** firstHandLease: the household gets a lease of yours · secondHandLease: the municipality rents and lets second hand. */
    form: "firstHandLease" | "secondHandLease";
    rentKr: number;
    reservedFor: ("families" | "young" | "old" | "stepFree" | "housingFirst") | null;
    /** open: waits for an answer · offered: a household has it offered or said yes · taken · lapsed: the day of answer has passed · withdrawn. Never to whom. */
    standing: "open" | "offered" | "taken" | "lapsed" | "withdrawn";
    takenOn: string | null;
    withdrawnAt: string | null;
};
export type VacancyList = {
    vacancies: Vacancy[];
    /** The value of `after` for the next page; null on the last one. */
    next: string | null;
};
export type VacancyWithdrawal = {
    /** Why. Nothing about any person. */
    because: string;
};
export type SiteNight = {
    site: string;
    name: string;
    /** Every bed of the night: free + held + taken + setAside + outOfService. */
    beds: number;
    /** Reserved or booked, nobody there yet. */
    held: number;
    taken: number;
    /** For outreach until an hour of the evening that has not come; free to everybody after it. */
    setAside: number;
    /** Closed, or being cleaned after its guest. */
    outOfService: number;
    free: number;
    /** Rooms of which every bed in service is free: for a family. */
    roomsFree: number;
};
export type PlaceList = {
    night: string;
    /** When it was counted. A hold that runs out later is still held here. */
    at: string;
    sites: SiteNight[];
};
export type HoldInput = {
    site: string;
    /** room: one that is taken as one, for those who come together. */
    kind: "bed" | "room";
    /** The evening’s date. */
    night: string;
    nights?: number;
    people?: number;
    /** Who it is for, by the id in the address of their page. 404 unless your organisation may read about them. */
    person?: string | null;
    /** How long it is held. */
    minutes?: number;
};
export type Hold = {
    bookings: {
        id: string;
        /** What the guest says at the door. It dies with the stay; null then. */
        code: string | null;
    }[];
    /** Ends by itself at this second. */
    holdUntil: string;
};
export type NightDeed = {
    booking: string;
};
export type NightDeedDone = {
    booking: string;
    /** The same request had been carried out before. */
    already: boolean;
};
export type ContactInput = {
    /** Made by you, the same at every try: sent again it changes nothing. */
    id: string;
    metAt: string;
    /** One of the areas that the municipality keeps; never a point. */
    area: string;
    people: number;
    /** How many of them slept outdoors the night before. */
    outdoors: number;
    offered?: ("talk" | "food" | "clothes" | "place" | "care" | "contact" | "transport" | "other")[];
    /** What was wanted. Nothing that tells who it was. */
    wanted?: string | null;
    nextOn?: string | null;
    nextWhere?: string | null;
};
export type AddedContact = {
    id: string;
    /** It had come before: nothing was changed. */
    already: boolean;
};
export type NoticeInput = {
    /** eviction: avhysning of a dwelling · removal: avflyttning by another decision. */
    kind: "eviction" | "removal";
    /** Kronofogden’s own number. */
    reference: string;
    /** When the notice reached the municipality. Now, when left out. */
    receivedAt?: string;
    /** The day of the eviction. */
    evictionOn: string;
    /** The time of day, in Sweden. */
    evictionTime?: string | null;
    /** The flat’s street address. */
    address: string;
    /** The flat’s number. */
    dwellingNumber?: string | null;
    /** Who is to be evicted. */
    tenantName?: string | null;
    /** Who applied for it. */
    landlordName?: string | null;
    /** Whether children live in the flat, as far as Kronofogden knows. */
    children?: boolean | null;
    /** What else the notice says. */
    words?: string | null;
};
export type ReceivedNotice = {
    id: string;
    /** The same notice had come before: this is that one. */
    already: boolean;
};
export type Notice = {
    id: string;
    receivedAt: string;
    withdrawn: boolean;
    /** When the board confirmed it; null: not yet. */
    confirmedAt: string | null;
    handler: {
        name: string;
        title: string | null;
    } | null;
};
export type Webhook = {
    id: string;
    url: string;
    events: ("answer" | "promise" | "undertaking")[];
    madeAt: string;
};
export type WebhookList = {
    webhooks: Webhook[];
};
export type NewWebhook = {
    /** Where notices are posted: an https address that can be reached from the internet. */
    url: string;
    events: ("answer" | "promise" | "undertaking")[];
};
export type MadeWebhook = {
    id: string;
    url: string;
    events: ("answer" | "promise" | "undertaking")[];
    madeAt: string;
    secret: string | null;
};
export type RotatedSecret = {
    secret: string | null;
    /** Until then notices are signed with both. */
    oldUntil: string;
};
/**
 * Send a message about a tenancy
 */
export function sendMessage(idempotencyKey: string, messageInput: MessageInput, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReceivedMessage;
    } | {
        status: 201;
        data: ReceivedMessage;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/messages", oazapfts.json({
        ...opts,
        method: "POST",
        body: messageInput,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Your own messages
 */
export function listMessages({ acceptLanguage, after, state, limit }: {
    acceptLanguage?: string;
    after?: string;
    state?: "waiting" | "answered";
    limit?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MessageList;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/messages${QS.query(QS.explode({
        after,
        state,
        limit
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage
        })
    });
}
/**
 * One message of your own
 */
export function getMessage(id: string, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Message;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/messages/${encodeURIComponent(id)}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage
        })
    });
}
/**
 * The municipality’s answer to a message
 */
export function getMessageAnswer(id: string, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MessageAnswer;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/messages/${encodeURIComponent(id)}/answer`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage
        })
    });
}
/**
 * Submit a vacant dwelling to the municipality
 */
export function leaveVacancy(idempotencyKey: string, vacancyInput: VacancyInput, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReceivedVacancy;
    } | {
        status: 201;
        data: ReceivedVacancy;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/vacancies", oazapfts.json({
        ...opts,
        method: "POST",
        body: vacancyInput,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Your own vacant dwellings
 */
export function listVacancies({ acceptLanguage, after, which, limit }: {
    acceptLanguage?: string;
    after?: string;
    which?: "open" | "ended" | "all";
    limit?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: VacancyList;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/vacancies${QS.query(QS.explode({
        after,
        which,
        limit
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage
        })
    });
}
/**
 * One vacant dwelling of your own
 */
export function getVacancy(id: string, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Vacancy;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/vacancies/${encodeURIComponent(id)}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage
        })
    });
}
/**
 * Withdraw a vacant dwelling
 */
export function withdrawVacancy(idempotencyKey: string, id: string, vacancyWithdrawal: VacancyWithdrawal, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Vacancy;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/vacancies/${encodeURIComponent(id)}/withdrawal`, oazapfts.json({
        ...opts,
        method: "POST",
        body: vacancyWithdrawal,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Free places of a night
 */
export function listPlaces({ acceptLanguage, night }: {
    acceptLanguage?: string;
    night?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: PlaceList;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/places${QS.query(QS.explode({
        night
    }))}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage
        })
    });
}
/**
 * Hold a place
 */
export function holdPlace(idempotencyKey: string, holdInput: HoldInput, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Hold;
    } | {
        status: 201;
        data: Hold;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/holds", oazapfts.json({
        ...opts,
        method: "POST",
        body: holdInput,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * The place isn’t needed
 */
export function cancelHold(idempotencyKey: string, nightDeed: NightDeed, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: NightDeedDone;
    } | {
        status: 201;
        data: NightDeedDone;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/cancellations", oazapfts.json({
        ...opts,
        method: "POST",
        body: nightDeed,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * The guest has come
 */
export function markArrival(idempotencyKey: string, nightDeed: NightDeed, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: NightDeedDone;
    } | {
        status: 201;
        data: NightDeedDone;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/arrivals", oazapfts.json({
        ...opts,
        method: "POST",
        body: nightDeed,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * The guest has left
 */
export function markDeparture(idempotencyKey: string, nightDeed: NightDeed, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: NightDeedDone;
    } | {
        status: 201;
        data: NightDeedDone;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/departures", oazapfts.json({
        ...opts,
        method: "POST",
        body: nightDeed,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Note a contact of outreach
 */
export function addContact(idempotencyKey: string, contactInput: ContactInput, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: AddedContact;
    } | {
        status: 201;
        data: AddedContact;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/contacts", oazapfts.json({
        ...opts,
        method: "POST",
        body: contactInput,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Hand in Kronofogden’s notice of an eviction
 */
export function sendNotice(idempotencyKey: string, noticeInput: NoticeInput, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: ReceivedNotice;
    } | {
        status: 201;
        data: ReceivedNotice;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/notices", oazapfts.json({
        ...opts,
        method: "POST",
        body: noticeInput,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * Whether the notice is confirmed
 */
export function getNotice(id: string, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Notice;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/notices/${encodeURIComponent(id)}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage
        })
    });
}
/**
 * Receivers of notices
 */
export function listWebhooks({ acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: WebhookList;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/webhooks", {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage
        })
    });
}
/**
 * New receiver
 */
export function makeWebhook(idempotencyKey: string, newWebhook: NewWebhook, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: MadeWebhook;
    } | {
        status: 201;
        data: MadeWebhook;
    } | {
        status: 400;
        data: Problem;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 409;
        data: Problem;
    } | {
        status: 413;
        data: Problem;
    } | {
        status: 415;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>("/webhooks", oazapfts.json({
        ...opts,
        method: "POST",
        body: newWebhook,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage,
            "Idempotency-Key": idempotencyKey
        })
    }));
}
/**
 * One receiver
 */
export function getWebhook(id: string, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: Webhook;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/webhooks/${encodeURIComponent(id)}`, {
        ...opts,
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage
        })
    });
}
/**
 * End a receiver
 */
export function endWebhook(id: string, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 204;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/webhooks/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage
        })
    });
}
/**
 * Change the secret
 */
export function changeWebhookSecret(idempotencyKey: string, id: string, { acceptLanguage }: {
    acceptLanguage?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.fetchJson<{
        status: 200;
        data: RotatedSecret;
    } | {
        status: 401;
        data: Problem;
    } | {
        status: 403;
        data: Problem;
    } | {
        status: 404;
        data: Problem;
    } | {
        status: 422;
        data: Problem;
    } | {
        status: 429;
        data: Problem;
    } | {
        status: 500;
        data: Problem;
    } | {
        status: 503;
        data: Problem;
    }>(`/webhooks/${encodeURIComponent(id)}/secret`, {
        ...opts,
        method: "POST",
        headers: oazapfts.mergeHeaders(opts?.headers, {
            "Accept-Language": acceptLanguage,
            "Idempotency-Key": idempotencyKey
        })
    });
}

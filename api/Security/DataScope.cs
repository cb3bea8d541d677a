namespace LeadExec.Api.Security;

/// <summary>How a route keeps to the data filter of a role (SET-09).</summary>
internal enum DataScope
{
    /// <summary>It shows and changes data of anybody: closed to a role that sees only some. Where nothing is said, it is so.</summary>
    Whole = 0,

    /// <summary>Nothing of clients, lead sources or lead types is in it.</summary>
    Free = 1,

    /// <summary>The endpoint itself keeps to the filter.</summary>
    Answer = 2,

    /// <summary>The number in the address is a client's, and so on: what is not in the filter is not found.</summary>
    Client = 3,
    LeadSource = 4,
    Campaign = 5,
    Account = 6,
    Lead = 7,

    /// <summary>The delivery of the address is, with its lead and its client; a return has its delivery's number.</summary>
    Delivery = 8,

    /// <summary>Of the client of the order, invoice or payment.</summary>
    Order = 9,
    Invoice = 10,
    Payment = 11,
}

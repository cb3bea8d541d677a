namespace LeadExec.Domain.Distribution.Why;

/// <summary>What would have to differ.</summary>
public enum RemedyKind
{
    /// <summary>A value of the lead, or the criteria that ask for it.</summary>
    Lead = 0,

    /// <summary>The client is not active.</summary>
    Client = 1,

    /// <summary>The delivery account is paused or archived.</summary>
    AccountStatus = 2,

    /// <summary>Automated delivery is off.</summary>
    Automation = 3,

    /// <summary>The delivery method is off.</summary>
    DeliveryMethod = 4,

    /// <summary>The campaign requires a criterion that the delivery account does not have.</summary>
    RequiredCriterion = 5,

    Schedule = 6,

    Cap = 7,

    Price = 8,

    /// <summary>Exclusive deliveries, one per client or group, and how many the lead may have.</summary>
    Exclusivity = 9,

    /// <summary>An open order, or a wallet, of the client with enough left.</summary>
    Order = 10,
}

namespace LeadExec.Domain.Orders;

/// <summary>What happens to an order (C-6). The numbers are stored with the status history.</summary>
public enum OrderEvent
{
    Created = 0,
    ChargeSucceeded = 1,
    ChargeDeclined = 2,

    /// <summary>The charge is tried again; the order opens when it succeeds (ORD-21).</summary>
    ApprovedWithCharge = 3,

    /// <summary>Opens without a payment attempt (ORD-22).</summary>
    ApprovedWithoutCharge = 4,

    /// <summary>The fill condition F-06 is met.</summary>
    Filled = 5,
    EndPassed = 6,
    Paused = 7,
    Resumed = 8,
    Held = 9,
    Released = 10,

    /// <summary>Update status: staff chose one (ORD-25).</summary>
    StatusSet = 11,
    Renewed = 12,

    /// <summary>An approved return made room again (E-81).</summary>
    RoomFreed = 13,

    /// <summary>Staff changed what was ordered; the status stays.</summary>
    Edited = 14,
}

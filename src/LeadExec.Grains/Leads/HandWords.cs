using LeadExec.Domain.Values;

namespace LeadExec.Grains.Leads;

/// <summary>Why staff cannot send a lead so, in words for them.</summary>
internal static class HandWords
{
    public static string Of(RejectReason reason) => reason switch
    {
        RejectReason.LeadTypeDiffers => "The delivery account takes another lead type.",
        RejectReason.ClientNotActive => "The client is not active.",
        RejectReason.AccountNotOpen => "The delivery account is not open.",
        RejectReason.MethodDisabled => "The delivery method is off, archived, or of another lead type.",
        RejectReason.NotAssigned => "The delivery method belongs to another client.",
        RejectReason.NoBid => "The client takes leads only after a ping.",
        RejectReason.OutboundStopped => "All outbound deliveries are stopped.",
        RejectReason.OutcomeUnknown => "Nobody knows how an earlier delivery ended; say so first under Reconcile.",
        RejectReason.AfterExclusive => "An exclusive delivery was accepted or is held.",
        RejectReason.ExclusiveAfterShared => "The delivery account is exclusive, and another client has the lead.",
        RejectReason.MaximumDeliveriesReached or RejectReason.SlotTaken => "The lead's maximum delivery count is reached.",
        RejectReason.ClientAlreadyHasLead => "The client has, or had, this lead.",
        RejectReason.ClientConflict => "A client has the lead that never shares one with this client.",
        RejectReason.FundsTooLow => "The client's order or wallet has too little left.",
        RejectReason.OrderRequired or RejectReason.OrderNotOpen => "The client has no open order for the delivery account.",
        RejectReason.RequestNotBuilt => "Nothing can be sent: the client reads its leads in the portal.",
        _ => reason.ToString(),
    };
}

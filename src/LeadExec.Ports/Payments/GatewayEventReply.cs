namespace LeadExec.Ports.Payments;

/// <summary>Whether a notice is the provider's, and what it says.</summary>
/// <param name="Status">Only <see cref="GatewayEventStatus.Verified"/> notices have an event.</param>
/// <param name="Event">Null unless verified.</param>
public sealed record GatewayEventReply(GatewayEventStatus Status, GatewayEvent? Event = null);

/// <summary>What a notice is worth.</summary>
public enum GatewayEventStatus
{
    Verified = 1,

    /// <summary>Signature missing or wrong, or no webhook secret is set: answer 400, store nothing.</summary>
    BadSignature = 2,

    /// <summary>A good signature that is older than 300 s, or from further ahead: a replay; answer 400. The provider signs its own repeats anew.</summary>
    TooOld = 3,

    /// <summary>The signature is good, the content is not a notice: answer 400.</summary>
    Unreadable = 4,
}

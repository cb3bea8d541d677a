namespace LeadExec.Domain.Catalogs;

/// <summary>What a delivery account is for (CLNT-23, E-63); the matcher takes the first two for ordinary leads.</summary>
public enum DeliveryAccountKind
{
    General = 0,

    /// <summary>Sends the consumer to an address; delivered when that was returned to the source.</summary>
    UrlRedirect = 1,

    /// <summary>Only for transfers by an agent.</summary>
    LiveCallTransfer = 2,

    /// <summary>Only for call flows.</summary>
    IvrDirectTransfer = 3,
}

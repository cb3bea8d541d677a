namespace LeadExec.Domain.Catalogs;

/// <summary>What a delivery account is for (CLNT-23, E-63); the matcher takes <see cref="General"/> ones for ordinary leads.</summary>
public enum DeliveryAccountKind
{
    General = 0,
    UrlRedirect = 1,
    LiveCallTransfer = 2,
    IvrDirectTransfer = 3,
}

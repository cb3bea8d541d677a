namespace LeadExec.Domain.Catalogs;

/// <summary>Only <see cref="Open"/> delivery accounts are scanned (CLNT-15, C-5).</summary>
public enum DeliveryAccountStatus
{
    Open = 0,
    Paused = 1,
    OnHold = 2,
    Closed = 3,
}

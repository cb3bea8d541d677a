namespace LeadExec.Domain.Catalogs;

/// <summary>Only <see cref="Active"/> clients are scanned (CLNT-04, C-4).</summary>
public enum ClientStatus
{
    New = 0,
    Pending = 1,
    Working = 2,
    Waiting = 3,
    Dead = 4,
    Inactive = 5,
    Active = 6,
    Late = 7,
    Suspended = 8,
    Closed = 9,
}

namespace LeadExec.Domain.Catalogs;

/// <summary>The calendar window, in the account's zone, in which Weighted and Percentage count (E-45, E-46).</summary>
public enum TimeFrame
{
    Day = 0,
    Hour = 1,

    /// <summary>From Monday 00:00.</summary>
    Week = 2,
    Month = 3,
}

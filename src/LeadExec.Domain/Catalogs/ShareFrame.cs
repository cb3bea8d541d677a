namespace LeadExec.Domain.Catalogs;

/// <summary>The look-back of a <see cref="QualifiedShare"/> (E-50): windows of E-04. Stored by number.</summary>
public enum ShareFrame
{
    /// <summary>The last rolling 60 minutes.</summary>
    Hour = 0,
    Day = 1,

    /// <summary>From Monday 00:00.</summary>
    Week = 2,
    Month = 3,
}

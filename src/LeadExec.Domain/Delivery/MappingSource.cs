namespace LeadExec.Domain.Delivery;

/// <summary>Where a mapping takes its value from (DELV-22).</summary>
public enum MappingSource
{
    LeadField = 0,

    /// <summary>A constant (DELV-24).</summary>
    Static = 1,

    /// <summary>A field of the system, the client or the lead source (DELV-25).</summary>
    Special = 2,

    /// <summary>An expression of E-12 over the lead's fields (DELV-25).</summary>
    Expression = 3,
}

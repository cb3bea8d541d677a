using System.ComponentModel.DataAnnotations;

namespace LeadExec.Postgres.Places;

/// <summary>Where internet addresses are looked up, <c>LeadExec:Places</c>.</summary>
public sealed class IpPlaceOptions
{
    /// <summary>A city file in the MaxMind DB format, supplied by the operator; without one no address has a place.</summary>
    public string? IpFile { get; set; }

    /// <summary>The largest file that is read into memory. Default 512 MB.</summary>
    [Range(1, int.MaxValue)]
    public int MostBytes { get; set; } = 512 << 20;

    /// <summary>How often a changed file is looked for. Default one hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromHours(1);
}

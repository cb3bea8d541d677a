using System.ComponentModel.DataAnnotations;

namespace LeadExec.Api.Exports;

/// <summary>Files from lists: <c>LeadExec:Exports</c>.</summary>
public sealed class ExportOptions
{
    /// <summary>Whether only administrators may export lists whose rows name persons (leads, deliveries, returns, refused posts).</summary>
    public bool PersonalDataByAdministratorsOnly { get; set; }

    /// <summary>Most files of one person that wait or are written.</summary>
    [Range(1, 100)]
    public int MostOpen { get; set; } = 5;

    /// <summary>Most rows of a file; what is beyond is left out, and the file says so.</summary>
    [Range(1, 10_000_000)]
    public int MostRows { get; set; } = 2_000_000;

    /// <summary>How long a file is kept.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>After so long without a sign of the process that writes it, a file is begun anew by another.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a file is begun before it is given up.</summary>
    [Range(1, 20)]
    public int MostTries { get; set; } = 5;

    /// <summary>Bytes of one piece in the database, and about what one file takes of memory.</summary>
    [Range(1_000, 16_000_000)]
    public int PartBytes { get; set; } = 1_000_000;
}

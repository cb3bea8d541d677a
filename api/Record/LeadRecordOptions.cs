using System.ComponentModel.DataAnnotations;

namespace LeadExec.Api.Record;

/// <summary>Limits of what people keep beside a lead: <c>LeadExec:LeadRecord</c>.</summary>
public sealed class LeadRecordOptions
{
    /// <summary>Most characters of a note.</summary>
    [Range(1, 20_000)]
    public int LongestNote { get; set; } = 4_000;

    /// <summary>Most notes of a lead, withdrawn ones too.</summary>
    [Range(1, 10_000)]
    public int MostNotes { get; set; } = 200;

    /// <summary>Most bytes of a file: 10 MB.</summary>
    [Range(1, 100 * 1024 * 1024)]
    public int LargestFile { get; set; } = 10 * 1024 * 1024;

    /// <summary>Most files of a lead.</summary>
    [Range(1, 1_000)]
    public int MostFiles { get; set; } = 20;

    /// <summary>Endings of the names that are taken, parted by blanks. Nothing is opened here: files go out as downloads only.</summary>
    [Required]
    public string FileTypes { get; set; } = "pdf png jpg jpeg gif webp heic tif tiff txt csv doc docx xls xlsx ppt pptx odt ods rtf eml msg zip mp3 wav m4a mp4";

    /// <summary>Files that are read or sent at a time by one process; each takes about twice its size of memory.</summary>
    [Range(1, 100)]
    public int MostTransfers { get; set; } = 4;
}

using System.ComponentModel;
using LeadExec.Ports.Settings;
using Microsoft.AspNetCore.Mvc;

namespace LeadExec.Api.Settings;

/// <summary>What each change of a setting needs besides its body.</summary>
internal sealed record ResourceCall
{
    public required HttpContext Context { get; init; }

    [FromServices]
    public required ISettingStore Store { get; init; }

    [FromServices]
    public required ISettingDrafts Drafts { get; init; }

    [FromServices]
    public required SettingWriter Writer { get; init; }

    [FromQuery(Name = "draft")]
    [Description("true puts the change into the draft instead of publishing it.")]
    public bool? Draft { get; init; }

    [FromHeader(Name = "If-Match")]
    [Description("ETag of the version that the change was made from.")]
    public string? IfMatch { get; init; }

    public CancellationToken Aborted => Context.RequestAborted;
}

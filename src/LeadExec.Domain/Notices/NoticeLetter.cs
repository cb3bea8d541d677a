using System.Collections.Immutable;
using System.Net;
using System.Text;

namespace LeadExec.Domain.Notices;

/// <summary>A short letter, as plain text and as HTML in which every value is escaped.</summary>
public sealed record NoticeLetter
{
    public required string Subject { get; init; }

    /// <summary>What happened, in one sentence.</summary>
    public required string Opening { get; init; }

    public ImmutableArray<LetterRow> Rows { get; init; } = [];

    /// <summary>Where to read on; null: nowhere.</summary>
    public Uri? Page { get; init; }

    /// <summary>Who writes.</summary>
    public required string Sender { get; init; }

    public string Plain()
    {
        var text = new StringBuilder(Opening).Append("\n\n");
        foreach (var row in Rows)
        {
            text.Append(row.Label).Append(": ").Append(row.Value).Append('\n');
        }

        return text.Append(Page is null ? "" : $"\n{Page.AbsoluteUri}\n").Append('\n').Append(Sender).Append('\n').ToString();
    }

    public string Html()
    {
        var text = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(Escaped(Subject))
            .Append("</title></head>\n<body style=\"font-family:sans-serif;line-height:1.5\">\n<p>").Append(Escaped(Opening)).Append("</p>\n<table cellpadding=\"4\">\n");
        foreach (var row in Rows)
        {
            text.Append("<tr><td>").Append(Escaped(row.Label)).Append("</td><td><strong>").Append(Escaped(row.Value)).Append("</strong></td></tr>\n");
        }

        text.Append("</table>\n");
        if (Page is { } page)
        {
            text.Append("<p><a href=\"").Append(Escaped(page.AbsoluteUri)).Append("\">Open</a></p>\n");
        }

        return text.Append("<p>").Append(Escaped(Sender)).Append("</p>\n</body></html>\n").ToString();
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}

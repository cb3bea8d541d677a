using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>Writes the sheet as one plain HTML page; every text from settings is encoded.</summary>
internal sealed class PostingPage
{
    public const string Style = "/posting-instructions/style.css";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Default;
    private static readonly string[] FieldHeadings = ["Name", "Label", "Type", "Required", "Allowed", "Format", "Default", "Example"];
    private readonly StringBuilder html = new();

    private PostingPage()
    {
    }

    public static string Of(PostingSheet sheet)
    {
        var page = new PostingPage();
        page.Write(sheet);
        return page.html.ToString();
    }

    /// <summary>The page of the pings; null when the campaign has none (RPT-13).</summary>
    public static string? OfPings(PostingSheet sheet)
    {
        if (sheet.Ping is not { } ping)
        {
            return null;
        }

        var page = new PostingPage();
        page.Write(sheet, ping);
        return page.html.ToString();
    }

    private void Write(PostingSheet sheet)
    {
        Begin(sheet, $"Posting instructions: {sheet.Campaign}");
        if (sheet.Ping is { } ping)
        {
            Paragraph("This campaign is pinged first. Each post carries the order id of an accepted ping.");
            Link(ping.PageUrl, "Ping instructions");
        }

        Addresses(sheet.Addresses);
        Identifiers(sheet.Identifiers);
        List("Credentials", sheet.Credentials);
        Table("Fields", FieldHeadings, sheet.Fields.Select(Field));
        Paragraph("Names are taken in any case. Fields that are not listed are kept with the request but do not become part of the lead.");
        Samples(sheet.Samples, "These are test leads: they are checked and matched, but never delivered, counted or charged. Leave out test for real leads.");
        Table("Answers", ["V1 number", "V1 name", "V2 code", "Meaning"], sheet.Answers.Select(row => new[] { Text(row.Number), Code(row.V1), Code(row.V2), Text(row.Meaning) }));
        Paragraph("A processed lead always answers 200. Other statuses: 400 the body cannot be read, 401 and 403 not allowed, 413 too large, 415 wrong content type, "
            + "422 idempotency key reused, 429 too fast, 503 post again.");
        List("Limits", sheet.Limits);
        List("Posting again", sheet.Repeats);
        End();
    }

    private void Begin(PostingSheet sheet, string heading)
    {
        var title = Text(heading);
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"robots\" content=\"noindex\">\n<title>").Append(title).Append("</title>\n<link rel=\"stylesheet\" href=\"").Append(Style).Append("\">\n</head>\n<body>\n<main>\n");
        html.Append("<h1>").Append(title).Append("</h1>\n<p>").Append(Text($"{sheet.Company}. Lead type: {sheet.LeadType}.")).Append("</p>\n");
    }

    private void End() => html.Append("</main>\n</body>\n</html>\n");

    private void Write(PostingSheet sheet, PingSheet ping)
    {
        Begin(sheet, $"Ping instructions: {sheet.Campaign}");
        Paragraph("Ask first whether there is a buyer and what you would be paid; no contact data is needed. Then post the lead with the order id of the answer.");
        Link(sheet.PageUrl, "Posting instructions");
        Addresses(ping.Addresses);
        Identifiers(sheet.Identifiers.Where(row => row.Value != SamplePosts.OrderId));
        List("Credentials", sheet.Credentials);
        Table("Fields", FieldHeadings, ping.Fields.Select(Field));
        Paragraph("Names are taken in any case. Other fields of the lead belong in the post.");
        Samples(ping.Samples, "These are test pings: they are matched, but no buyer is asked, and only a test post can use their order id. Leave out test for real pings.");
        Table("Answer", ["Member", "Example", "Meaning"], ping.Answer.Select(row => new[] { Code(row.Name), Code(row.Example), Text(row.Meaning) }));
        Table("Reasons", ["Reason", "Status", "Meaning"], ping.Reasons.Select(row => new[] { Code(row.Reason), Text(row.Status.ToString(CultureInfo.InvariantCulture)), Text(row.Meaning) }));
        List("The post", ping.Posting);
        List("Limits", ping.Limits);
        End();
    }

    private void Addresses(IEnumerable<PostingAddress> rows) =>
        Table("Addresses", ["POST to", "Formats", "Answer"], rows.Select(row => new[] { Code(row.Url), Text(row.Formats), Text(row.Answer) }));

    private void Identifiers(IEnumerable<PostingIdentifier> rows)
    {
        Table("Identifiers", ["Name", "Value", "Meaning"], rows.Select(row => new[] { Code(row.Name), Code(row.Value), Text(row.Meaning) }));
        Paragraph("Send the identifiers every time, beside the fields or in the query string. Names are taken in any case.");
    }

    private void Link(string url, string text) => html.Append("<p><a href=\"").Append(Text(url)).Append("\">").Append(Text(text)).Append("</a></p>\n");

    private static string[] Field(PostingField field) =>
    [
        Code(field.Name), Text(field.Label), Text(field.Type), field.Required ? "<strong>Yes</strong>" : "No",
        Text(field.Allowed), Text(field.Format), Text(field.Default), field.Example is null ? "" : Code(field.Example),
    ];

    private static string Text(string text) => Encoder.Encode(text);

    private static string Code(string text) => $"<code>{Encoder.Encode(text)}</code>";

    private static string Id(string title) => title.ToLowerInvariant().Replace(' ', '-');

    private void Heading(string title) => html.Append("<h2 id=\"").Append(Id(title)).Append("\">").Append(Text(title)).Append("</h2>\n");

    private void Paragraph(string text) => html.Append("<p>").Append(Text(text)).Append("</p>\n");

    private void List(string title, ImmutableArray<string> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }

        Heading(title);
        html.Append("<ul>\n");
        foreach (var line in lines)
        {
            html.Append("<li>").Append(Text(line)).Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private void Table(string title, string[] headings, IEnumerable<string[]> rows)
    {
        Heading(title);
        html.Append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"").Append(Id(title)).Append("\"><table>\n<thead><tr>");
        Array.ForEach(headings, heading => html.Append("<th scope=\"col\">").Append(Text(heading)).Append("</th>"));
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            Array.ForEach(row, cell => html.Append("<td>").Append(cell).Append("</td>"));
            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private void Samples(ImmutableArray<PostingSample> samples, string meaning)
    {
        Heading("Samples");
        Paragraph(meaning);
        foreach (var sample in samples)
        {
            html.Append("<h3>").Append(Text(sample.Title)).Append("</h3>\n<pre><code>").Append(Text(sample.Command)).Append("</code></pre>\n");
        }
    }
}

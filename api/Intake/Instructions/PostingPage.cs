using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>Writes the sheet as one plain HTML page; every text from settings is encoded.</summary>
internal sealed class PostingPage
{
    public const string Style = "/posting-instructions/style.css";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Default;
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

    private void Write(PostingSheet sheet)
    {
        var title = Text($"Posting instructions: {sheet.Campaign}");
        html.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"robots\" content=\"noindex\">\n<title>").Append(title).Append("</title>\n<link rel=\"stylesheet\" href=\"").Append(Style).Append("\">\n</head>\n<body>\n<main>\n");
        html.Append("<h1>").Append(title).Append("</h1>\n<p>").Append(Text($"{sheet.Company}. Lead type: {sheet.LeadType}.")).Append("</p>\n");
        Table("Addresses", ["POST to", "Formats", "Answer"], sheet.Addresses.Select(row => new[] { Code(row.Url), Text(row.Formats), Text(row.Answer) }));
        Table("Identifiers", ["Name", "Value", "Meaning"], sheet.Identifiers.Select(row => new[] { Code(row.Name), Code(row.Value), Text(row.Meaning) }));
        Paragraph("Send the identifiers with every post, beside the fields or in the query string. Names are taken in any case.");
        List("Credentials", sheet.Credentials);
        Table("Fields", ["Name", "Label", "Type", "Required", "Allowed", "Format", "Default", "Example"], sheet.Fields.Select(Field));
        Paragraph("Names are taken in any case. Fields that are not listed are kept with the request but do not become part of the lead.");
        Samples(sheet.Samples);
        Table("Answers", ["V1 number", "V1 name", "V2 code", "Meaning"], sheet.Answers.Select(row => new[] { Text(row.Number), Code(row.V1), Code(row.V2), Text(row.Meaning) }));
        Paragraph("A processed lead always answers 200. Other statuses: 400 the body cannot be read, 401 and 403 not allowed, 413 too large, 415 wrong content type, "
            + "422 idempotency key reused, 429 too fast, 503 post again.");
        List("Limits", sheet.Limits);
        List("Posting again", sheet.Repeats);
        html.Append("</main>\n</body>\n</html>\n");
    }

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

    private void Samples(ImmutableArray<PostingSample> samples)
    {
        Heading("Samples");
        Paragraph("These are test leads: they are checked and matched, but never delivered, counted or charged. Leave out test for real leads.");
        foreach (var sample in samples)
        {
            html.Append("<h3>").Append(Text(sample.Title)).Append("</h3>\n<pre><code>").Append(Text(sample.Command)).Append("</code></pre>\n");
        }
    }
}

using System.Collections.Immutable;
using LeadExec.Api.Documents;

namespace LeadExec.Api.Intake.Instructions;

/// <summary>The posting instructions as a PDF, those of posts and those of pings apart (RPT-11 to RPT-13).</summary>
internal static class PostingPrint
{
    private static readonly (string Name, int Percent)[] AddressColumns = [("ADDRESS", 50), ("FORMATS", 25), ("ANSWER", 25)];
    private static readonly (string Name, int Percent)[] FieldColumns = [("FIELD", 22), ("TYPE", 14), ("REQUIRED", 10), ("ALLOWED VALUES AND FORM", 38), ("EXAMPLE", 16)];

    public static byte[] OfPosts(PostingSheet sheet, DateTimeOffset now)
    {
        var flow = Begin(sheet, "Posting instructions");
        Addresses(flow, sheet.Addresses, sheet);
        Fields(flow, sheet.Fields);
        flow.Heading("Answers");
        flow.Table([("NUMBER", 10), ("V1", 30), ("V2", 25), ("MEANING", 35)], sheet.Answers.Select(answer => new[] { answer.Number, answer.V1, answer.V2, answer.Meaning }));
        Words(flow, "Limits", sheet.Limits);
        Words(flow, "Repeated posts", sheet.Repeats);
        Samples(flow, "The samples are test leads: they are checked and matched, but never delivered.", sheet.Samples);
        return End(flow, sheet, "Posting instructions", now);
    }

    public static byte[] OfPings(PostingSheet sheet, PingSheet ping, DateTimeOffset now)
    {
        var flow = Begin(sheet, "Ping instructions");
        Addresses(flow, ping.Addresses, sheet);
        Fields(flow, ping.Fields);
        flow.Heading("Answer");
        flow.Table([("MEMBER", 18), ("EXAMPLE", 32), ("MEANING", 50)], ping.Answer.Select(part => new[] { part.Name, part.Example, part.Meaning }));
        flow.Heading("Reasons of a declined ping");
        flow.Table([("REASON", 30), ("STATUS", 12), ("MEANING", 58)], ping.Reasons.Select(reason => new[] { reason.Reason, $"{reason.Status}", reason.Meaning }));
        Words(flow, "The post that follows", ping.Posting);
        Words(flow, "Limits", ping.Limits);
        Samples(flow, "The samples are test pings: they are matched, but no buyer is asked.", ping.Samples);
        return End(flow, sheet, "Ping instructions", now);
    }

    private static PdfFlow Begin(PostingSheet sheet, string what)
    {
        var flow = new PdfFlow();
        flow.Title($"{what}: {sheet.Campaign}", $"{sheet.Company}  |  lead type {sheet.LeadType}");
        return flow;
    }

    private static byte[] End(PdfFlow flow, PostingSheet sheet, string what, DateTimeOffset now) =>
        PdfDocument.Write(flow.End($"{sheet.Company}  |  {what} of {sheet.Campaign}"), $"{what}: {sheet.Campaign}", now);

    private static void Addresses(PdfFlow flow, ImmutableArray<PostingAddress> addresses, PostingSheet sheet)
    {
        flow.Heading("Addresses");
        flow.Table(AddressColumns, addresses.Select(address => new[] { address.Url, address.Formats, address.Answer }));
        flow.Heading("Identifiers");
        flow.Table([("NAME", 20), ("VALUE", 30), ("MEANING", 50)], sheet.Identifiers.Select(identifier => new[] { identifier.Name, identifier.Value, identifier.Meaning }));
        Words(flow, "Credentials", sheet.Credentials);
    }

    private static void Fields(PdfFlow flow, ImmutableArray<PostingField> fields)
    {
        flow.Heading("Fields");
        flow.Table(FieldColumns, fields.Select(field => new[] { field.Name, field.Type, field.Required ? "Required" : "", Both(field.Allowed, field.Format), field.Example ?? "" }));
    }

    private static string Both(string allowed, string format) => string.Join("; ", new[] { allowed, format }.Where(part => part.Length > 0));

    private static void Words(PdfFlow flow, string heading, ImmutableArray<string> lines)
    {
        if (lines.IsEmpty)
        {
            return;
        }

        flow.Heading(heading);
        foreach (var line in lines)
        {
            flow.Paragraph(line);
        }
    }

    private static void Samples(PdfFlow flow, string about, ImmutableArray<PostingSample> samples)
    {
        flow.Heading("Samples");
        flow.Paragraph(about);
        foreach (var sample in samples)
        {
            flow.Heading(sample.Title);
            flow.Code(sample.Command);
        }
    }
}

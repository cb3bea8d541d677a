using System.Text;
using System.Text.Json;
using System.Xml;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// The part of <see cref="WebhookSettingsChecker"/> that looks at the body template. Every tag is replaced by a sign that is
/// valid in values only; what still parses has its tags in places where escaping protects the format (TH-18).
/// </summary>
internal static class BodyTemplateChecker
{
    // A private-use character: fine in text, never part of an XML name, and in no template by accident.
    private const char Probe = '\uE000';

    public static void Check(WebhookSettings settings, LeadType leadType, CheckerErrors errors)
    {
        const string Path = "/bodyTemplate";
        if (string.IsNullOrEmpty(settings.BodyTemplate))
        {
            errors.Require(
                settings.Method == WebhookMethod.Get || settings.ContentType != WebhookContentType.Text, Path, "A text body needs a template.");
            return;
        }

        errors.Require(settings.Method != WebhookMethod.Get, Path, "GET has no body; the mappings go into the query.");
        if (settings.BodyTemplate.Length > Template.MaximumLength || settings.BodyTemplate.Contains(Probe, StringComparison.Ordinal))
        {
            errors.Add(Path, $"The template is longer than {Template.MaximumLength} characters or holds private-use characters.");
            return;
        }

        var template = Template.Parse(settings.BodyTemplate, CompiledWebhook.SyntaxOf(settings.ContentType));
        WebhookSettingsChecker.CheckTags(template, settings, leadType, Path, errors);
        if (FormatError(template, settings) is { } error)
        {
            errors.Add(Path, error);
        }
    }

    private static string? FormatError(Template template, WebhookSettings settings)
    {
        var output = new BoundedUtf8Writer(4 * Template.MaximumLength);
        template.Render(_ => new TagValue(Probe.ToString()), settings.TypedJson, output);
        return settings.ContentType switch
        {
            WebhookContentType.Json => JsonError(output.ToText()),
            WebhookContentType.Xml => XmlError(output.ToText()),
            WebhookContentType.Form or WebhookContentType.Text => null,
        };
    }

    private static string? JsonError(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
            return null;
        }
        catch (JsonException wrong)
        {
            return $"The template is not JSON (line {wrong.LineNumber + 1}, position {wrong.BytePositionInLine + 1}).";
        }
    }

    private static string? XmlError(string text)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Comment or XmlNodeType.CDATA or XmlNodeType.ProcessingInstruction
                    && reader.Value.Contains(Probe, StringComparison.Ordinal))
                {
                    return "Tags may not stand in comments, CDATA sections and processing instructions.";
                }
            }

            return null;
        }
        catch (XmlException wrong)
        {
            return $"The template is not XML (line {wrong.LineNumber}, position {wrong.LinePosition}).";
        }
    }
}

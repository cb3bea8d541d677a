using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;
using LeadExec.Domain.Values;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// Webhook settings ready for use: templates parsed, formats and patterns built. Immutable; made once per published version of
/// the settings and then used for every delivery.
/// </summary>
public sealed class CompiledWebhook
{
    /// <summary>Largest body in bytes (FM-75).</summary>
    public const int MaximumBodyBytes = 256 * 1024;

    private const int MaximumUrlBytes = 16 * 1024;
    private const int MaximumHeaderBytes = 8 * 1024;
    private readonly ImmutableArray<CompiledMapping> mappings;
    private readonly FrozenDictionary<string, CompiledMapping> byName;
    private readonly ImmutableArray<Template?> headers;
    private readonly Template productionUrl;
    private readonly Template? testUrl;
    private readonly Template? body;
    private readonly FixedUrl? fixedProductionUrl;
    private readonly FixedUrl? fixedTestUrl;

    private CompiledWebhook(WebhookSettings settings, ImmutableArray<CompiledMapping> mappings, ResponseJudge judge)
    {
        (Settings, this.mappings, Judge) = (settings, mappings, judge);
        byName = mappings.DistinctBy(mapping => mapping.FieldName, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(mapping => mapping.FieldName, StringComparer.OrdinalIgnoreCase);
        headers = [.. settings.Headers.Select(header => header.Secret ? null : Template.Parse(header.Value, TemplateSyntax.Text))];
        productionUrl = UrlTemplate.Parse(settings.ProductionUrl);
        testUrl = settings.TestUrl is { Length: > 0 } test ? UrlTemplate.Parse(test) : null;
        body = string.IsNullOrEmpty(settings.BodyTemplate) ? null : Template.Parse(settings.BodyTemplate, SyntaxOf(settings.ContentType));
        fixedProductionUrl = Fixed(productionUrl, settings.ProductionUrl);
        fixedTestUrl = testUrl is null ? null : Fixed(testUrl, settings.TestUrl!); // it was parsed from it
    }

    public WebhookSettings Settings { get; }

    /// <summary>Judges answers by these settings' response rules.</summary>
    public ResponseJudge Judge { get; }

    /// <summary>Refuses with <see cref="RejectReason.RequestNotBuilt"/> when a format, expression, pattern or path cannot be read.</summary>
    public static Decision<CompiledWebhook> Compile(WebhookSettings settings)
    {
        var mappings = ImmutableArray.CreateBuilder<CompiledMapping>(settings.Mappings.Length);
        foreach (var mapping in settings.Mappings)
        {
            if (CompiledMapping.Compile(mapping, out var error) is not { } compiled)
            {
                return Decision<CompiledWebhook>.Refuse(RejectReason.RequestNotBuilt, $"Mapping {mapping.FieldName}: {error}");
            }

            mappings.Add(compiled);
        }

        var judge = ResponseJudge.Compile(settings.Response);
        return judge.Accepted
            ? Decision<CompiledWebhook>.Accept(new CompiledWebhook(settings, mappings.ToImmutable(), judge.Value))
            : Decision<CompiledWebhook>.Refuse(judge.Reason, judge.Detail!);
    }

    /// <summary>The syntax that values are escaped for in a body of that type.</summary>
    public static TemplateSyntax SyntaxOf(WebhookContentType contentType) => contentType switch
    {
        WebhookContentType.Form => TemplateSyntax.Url,
        WebhookContentType.Json => TemplateSyntax.Json,
        WebhookContentType.Xml => TemplateSyntax.Xml,
        WebhookContentType.Text => TemplateSyntax.Text,
    };

    /// <summary>Renders the whole request; see <see cref="DeliveryOrder"/> for what it depends on. A ping's goes without contact fields.</summary>
    public Decision<PreparedDelivery> Render(DeliveryOrder order)
    {
        if (Settings.Response.PingDuringSort || order.LossReason is not null)
        {
            // DELV-54: here, so that no way to send a ping, or to tell a buyer that it lost, gets around it.
            order = order with { Lead = PingLead.Without(order.Lead) };
        }

        var template = order.IsTest ? testUrl : productionUrl;
        if (template is null)
        {
            return Refuse("The method has no test address.");
        }

        if (UnknownTag(template, order.Lead.Type) is { } unknown)
        {
            return Refuse($"The tag [{unknown}] is neither a mapping, a field of the lead type nor a special field.");
        }

        var tags = new TagResolver(byName, order);
        var known = order.IsTest ? fixedTestUrl : fixedProductionUrl;
        var url = known is null ? RenderUrl(template, tags, order) : Decision<string>.Accept(known.Text);
        var rendered = RenderHeaders(tags);
        var content = Settings.Method == WebhookMethod.Get ? [] : RenderBody(tags, order);
        if (!url.Accepted || !rendered.Accepted || content is not { } bytes)
        {
            return Refuse(url.Detail ?? rendered.Detail ?? $"The body is larger than {MaximumBodyBytes} bytes.");
        }

        return Decision<PreparedDelivery>.Accept(new PreparedDelivery
        {
            AttemptId = order.AttemptId,
            DeliveryId = order.EffectiveDeliveryId,
            MethodId = order.Method.Id,
            Settings = Settings,
            Url = url.Value,
            FixedAddress = known?.Address,
            Headers = [.. rendered.Value.Where(header => !IsContentType(header.Name))],
            ContentType = Settings.Method == WebhookMethod.Get ? null : ContentTypeOf(rendered.Value),
            Body = bytes,
            Test = order.IsTest,
        });
    }

    /// <summary>The address where no lead changes it, read once; null where one may.</summary>
    private FixedUrl? Fixed(Template template, string text) =>
        template.IsLiteral && !UrlTemplate.IsInstance(text) && Settings.Method != WebhookMethod.Get && text.Length <= MaximumUrlBytes / 4 && UrlTemplate.TryParseHttp(text, out var address)
            ? new FixedUrl(text, address)
            : null;

    /// <summary>The first tag that nothing defines; null when all are known.</summary>
    private string? UnknownTag(Template url, LeadType leadType)
    {
        if (url.IsLiteral && body is null && headers.IsEmpty)
        {
            return null;
        }

        var tags = url.Tags.Concat(headers.SelectMany(header => header?.Tags ?? [])).Concat(body?.Tags ?? []);
        return tags.FirstOrDefault(tag => !TagResolver.Knows(byName.ContainsKey, leadType, tag));
    }

    private Decision<string> RenderUrl(Template template, TagResolver tags, DeliveryOrder order)
    {
        var output = new BoundedUtf8Writer(MaximumUrlBytes);
        if (UrlTemplate.IsInstance(order.IsTest ? Settings.TestUrl! : Settings.ProductionUrl))
        {
            output.Write(UrlTemplate.InstanceUrl);
        }

        template.Render(tags.Resolve, typedJson: false, output);
        if (Settings.Method == WebhookMethod.Get)
        {
            var separator = output.ToText().Contains('?', StringComparison.Ordinal) ? '&' : '?';
            WriteForm(output, order, separator);
        }

        return output.Overflowed
            ? Decision<string>.Refuse(RejectReason.RequestNotBuilt, $"The address is longer than {MaximumUrlBytes} bytes.")
            : Decision<string>.Accept(output.ToText());
    }

    private Decision<ImmutableArray<PreparedHeader>> RenderHeaders(TagResolver tags)
    {
        var result = ImmutableArray.CreateBuilder<PreparedHeader>(headers.Length);
        for (var at = 0; at < headers.Length; at++)
        {
            var (header, output) = (Settings.Headers[at], new BoundedUtf8Writer(MaximumHeaderBytes));
            headers[at]?.Render(tags.Resolve, typedJson: false, output);
            var value = header.Secret ? header.Value : output.ToText();
            if (output.Overflowed || !HeaderRules.IsSafeValue(value))
            {
                // TH-17: a field value that would start another header stops the delivery; it is never cut into shape.
                return Decision<ImmutableArray<PreparedHeader>>.Refuse(
                    RejectReason.RequestNotBuilt, $"The value of header {header.Name} is too long or holds control characters.");
            }

            result.Add(new PreparedHeader(header.Name, value, header.Secret));
        }

        return Decision<ImmutableArray<PreparedHeader>>.Accept(result.ToImmutable());
    }

    private ImmutableArray<byte>? RenderBody(TagResolver tags, DeliveryOrder order)
    {
        var output = new BoundedUtf8Writer(MaximumBodyBytes);
        if (body is not null)
        {
            body.Render(tags.Resolve, Settings.TypedJson, output);
        }
        else
        {
            BodyFromMappings(output, order);
        }

        return output.Overflowed ? null : output.ToBytes();
    }

    private void BodyFromMappings(BoundedUtf8Writer output, DeliveryOrder order)
    {
        switch (Settings.ContentType)
        {
            case WebhookContentType.Form: WriteForm(output, order, '\0'); break;
            case WebhookContentType.Json: WriteJson(output, order); break;
            case WebhookContentType.Xml: WriteXml(output, order); break;
            case WebhookContentType.Text: break;
        }
    }

    private void WriteForm(BoundedUtf8Writer output, DeliveryOrder order, char separator)
    {
        foreach (var mapping in mappings)
        {
            output.Write(separator == '\0' ? "" : separator.ToString());
            output.Write(ValueEscaper.Url(mapping.FieldName));
            output.Write("=");
            output.Write(ValueEscaper.Url(mapping.Value(order).Text));
            separator = '&';
        }
    }

    private void WriteJson(BoundedUtf8Writer output, DeliveryOrder order)
    {
        var before = "{";
        foreach (var mapping in mappings)
        {
            output.Write($"{before}\"{ValueEscaper.JsonString(mapping.FieldName)}\":");
            output.Write(ValueEscaper.JsonValue(mapping.Value(order), Settings.TypedJson));
            before = ",";
        }

        output.Write(mappings.IsEmpty ? "{}" : "}");
    }

    private void WriteXml(BoundedUtf8Writer output, DeliveryOrder order)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?><Lead>");
        foreach (var mapping in mappings)
        {
            output.Write($"<{mapping.FieldName}>{ValueEscaper.Xml(mapping.Value(order).Text)}</{mapping.FieldName}>");
        }

        output.Write("</Lead>");
    }

    private string ContentTypeOf(ImmutableArray<PreparedHeader> rendered) =>
        rendered.FirstOrDefault(header => IsContentType(header.Name))?.Value ?? Settings.ContentType switch
        {
            WebhookContentType.Form => "application/x-www-form-urlencoded",
            WebhookContentType.Json => "application/json",
            WebhookContentType.Xml => "application/xml; charset=utf-8",
            WebhookContentType.Text => "text/plain; charset=utf-8",
        };

    private sealed record FixedUrl(string Text, Uri Address);

    private static bool IsContentType(string name) => name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);

    private static Decision<PreparedDelivery> Refuse(string detail) =>
        Decision<PreparedDelivery>.Refuse(RejectReason.RequestNotBuilt, detail);
}

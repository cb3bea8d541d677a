using System.Collections.Immutable;
using LeadExec.Domain.LeadTypes;

namespace LeadExec.Domain.Delivery;

/// <summary>
/// Says what is wrong with webhook settings before they are saved (E-69). Paths are JSON pointers into the settings. Settings
/// without a mistake render for every lead of the type, except for header values and bodies that one lead makes too large or unsafe.
/// </summary>
public static class WebhookSettingsChecker
{
    private const int MaximumHeaders = 50;
    private const int MaximumCounts = 10;
    private const int MaximumHeaderLength = 8_000;
    private const string SealedStart = "enc:";

    /// <summary>Ports that a public address may have without the operator's allow-list (TH-16).</summary>
    public static ImmutableArray<int> StandardPorts { get; } = [80, 443, 8080, 8443];

    /// <param name="settings">The settings to be saved.</param>
    /// <param name="leadType">The lead type of the delivery method.</param>
    /// <param name="allowed">The operator's allow-list; its ports may be named too.</param>
    public static ImmutableArray<DefinitionError> Check(WebhookSettings settings, LeadType leadType, IReadOnlyList<OutboundTarget> allowed)
    {
        var errors = new CheckerErrors();
        CheckEndpoint(settings, leadType, allowed, errors);
        CheckHeaders(settings, leadType, errors);
        CheckAuthentication(settings, allowed, errors);
        MappingChecker.Check(settings, leadType, errors);
        BodyTemplateChecker.Check(settings, leadType, errors);
        CheckResponse(settings.Response, errors);
        CheckPing(settings, leadType, errors);
        CheckSealed(settings.SealedSignatureSecret, "/sealedSignatureSecret", errors, required: false);
        return errors.ToArray();
    }

    internal static bool KnowsTag(WebhookSettings settings, LeadType leadType, string tag) => TagResolver.Knows(
        name => settings.Mappings.Any(mapping => mapping.FieldName.Equals(name, StringComparison.OrdinalIgnoreCase)), leadType, tag);

    internal static void CheckTags(Template template, WebhookSettings settings, LeadType leadType, string path, CheckerErrors errors)
    {
        foreach (var tag in template.Tags.Distinct(StringComparer.OrdinalIgnoreCase).Where(tag => !KnowsTag(settings, leadType, tag)))
        {
            errors.Add(path, $"The tag [{tag}] is neither a mapping, a field of the lead type nor a special field.");
        }
    }

    private static void CheckEndpoint(WebhookSettings settings, LeadType leadType, IReadOnlyList<OutboundTarget> allowed, CheckerErrors errors)
    {
        errors.Require(Enum.IsDefined(settings.Method), "/method", "Unknown method.");
        errors.Require(Enum.IsDefined(settings.ContentType), "/contentType", "Unknown content type.");
        errors.Require(settings.TimeoutSeconds is >= 1 and <= 120, "/timeoutSeconds", "The timeout must be 1 to 120 seconds.");
        CheckUrl(settings.ProductionUrl, "/productionUrl", allowed, errors);
        CheckUrlTags(settings.ProductionUrl, "/productionUrl", settings, leadType, errors);
        if (settings.TestUrl is { Length: > 0 } test)
        {
            CheckUrl(test, "/testUrl", allowed, errors);
            CheckUrlTags(test, "/testUrl", settings, leadType, errors);
        }
    }

    private static void CheckUrl(string url, string path, IReadOnlyList<OutboundTarget> allowed, CheckerErrors errors)
    {
        if (!UrlTemplate.TryCheck(url, out var error))
        {
            errors.Add(path, error);
        }
        else if (!UrlTemplate.IsInstance(url) && UrlTemplate.TryParseHttp(url, out var uri))
        {
            errors.Require(
                StandardPorts.Contains(uri.Port) || allowed.Any(target => target.Port == uri.Port),
                path, $"Port {uri.Port} is not allowed; use 80, 443, 8080 or 8443, or ask the operator to allow the target.");
        }
    }

    private static void CheckUrlTags(string url, string path, WebhookSettings settings, LeadType leadType, CheckerErrors errors)
    {
        errors.Require(
            !UrlTemplate.IsInstance(url) || settings.Authentication.Kind == AuthenticationKind.OAuth2,
            path, "[instance_url] needs OAuth 2.0 authentication.");
        CheckTags(UrlTemplate.Parse(url), settings, leadType, path, errors);
    }

    private static void CheckHeaders(WebhookSettings settings, LeadType leadType, CheckerErrors errors)
    {
        errors.Require(settings.Headers.Length <= MaximumHeaders, "/headers", $"At most {MaximumHeaders} headers.");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < Math.Min(settings.Headers.Length, MaximumHeaders); at++)
        {
            var (header, path) = (settings.Headers[at], $"/headers/{at}");
            errors.Require(HeaderRules.IsName(header.Name), $"{path}/name", "A header name is letters, digits and hyphens.");
            errors.Require(!HeaderRules.IsReserved(header.Name), $"{path}/name", "This header is set by the system.");
            errors.Require(names.Add(header.Name), $"{path}/name", "The header appears twice.");
            errors.Require(
                header.Value.Length <= MaximumHeaderLength && HeaderRules.IsSafeValue(header.Value),
                $"{path}/value", "A header value is at most 8,000 characters without line breaks.");
            CheckHeaderValue(header, $"{path}/value", settings, leadType, errors);
        }
    }

    private static void CheckHeaderValue(WebhookHeader header, string path, WebhookSettings settings, LeadType leadType, CheckerErrors errors)
    {
        var isContentType = header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
        if (header.Secret)
        {
            errors.Require(!isContentType, path, "A content type is no secret.");
            CheckSealed(header.Value, path, errors, required: true);
            return;
        }

        var template = Template.Parse(header.Value, TemplateSyntax.Text);
        CheckTags(template, settings, leadType, path, errors);
        if (isContentType)
        {
            errors.Require(template.IsLiteral && HeaderRules.IsMediaType(header.Value), path, "A content type reads like text/xml; charset=utf-8.");
        }
    }

    private static void CheckAuthentication(WebhookSettings settings, IReadOnlyList<OutboundTarget> allowed, CheckerErrors errors)
    {
        var authentication = settings.Authentication;
        const string Path = "/authentication";
        switch (authentication.Kind)
        {
            case AuthenticationKind.None:
                break;
            case AuthenticationKind.Basic or AuthenticationKind.Digest:
                errors.Require(
                    !string.IsNullOrEmpty(authentication.UserName) && HeaderRules.IsSafeValue(authentication.UserName)
                    && !authentication.UserName.Contains(':', StringComparison.Ordinal) && !authentication.UserName.Contains('"', StringComparison.Ordinal),
                    $"{Path}/userName", "A user name is needed, without colon, quote and line break.");
                CheckSealed(authentication.SealedPassword, $"{Path}/sealedPassword", errors, required: true);
                break;
            case AuthenticationKind.Bearer:
                errors.Require(HeaderRules.IsName(authentication.TokenPrefix), $"{Path}/tokenPrefix", "The prefix is one word, for example Bearer.");
                CheckSealed(authentication.SealedToken, $"{Path}/sealedToken", errors, required: true);
                break;
            case AuthenticationKind.OAuth2:
                CheckOAuth(authentication.OAuth, $"{Path}/oAuth", allowed, errors);
                break;
            default:
                errors.Add($"{Path}/kind", "Unknown kind of authentication.");
                break;
        }
    }

    private static void CheckOAuth(OAuthSettings? oauth, string path, IReadOnlyList<OutboundTarget> allowed, CheckerErrors errors)
    {
        if (oauth is null)
        {
            errors.Add(path, "OAuth 2.0 needs its settings.");
            return;
        }

        CheckUrl(oauth.TokenUrl, $"{path}/tokenUrl", allowed, errors);
        errors.Require(
            !UrlTemplate.IsInstance(oauth.TokenUrl) && UrlTemplate.Parse(oauth.TokenUrl).IsLiteral,
            $"{path}/tokenUrl", "The token address takes no tags.");
        errors.Require(Enum.IsDefined(oauth.Grant), $"{path}/grant", "Unknown grant.");
        errors.Require(
            oauth.Grant == OAuthGrant.Password || !string.IsNullOrEmpty(oauth.ClientId), $"{path}/clientId", "A client id is needed.");
        errors.Require(
            oauth.Grant != OAuthGrant.Password || !string.IsNullOrEmpty(oauth.UserName), $"{path}/userName", "A user name is needed.");
        CheckConsent(oauth, path, errors);
        CheckSealed(oauth.SealedClientSecret, $"{path}/sealedClientSecret", errors, oauth.Grant == OAuthGrant.ClientCredentials);
        CheckSealed(oauth.SealedPassword, $"{path}/sealedPassword", errors, oauth.Grant == OAuthGrant.Password);
    }

    // Only a browser goes there, so the address guard has no say; the code comes back through it, so nothing but https keeps it.
    private static void CheckConsent(OAuthSettings oauth, string path, CheckerErrors errors)
    {
        var address = oauth.AuthorizeUrl ?? "";
        errors.Require(
            oauth.Grant == OAuthGrant.AuthorizationCode || address.Length == 0, $"{path}/authorizeUrl", "Only the authorization code grant has a page to consent at.");
        if (oauth.Grant == OAuthGrant.AuthorizationCode)
        {
            errors.Require(
                address.Length <= 2_000 && UrlTemplate.TryParseHttp(address, out var page) && page.Fragment.Length == 0 && (page.Scheme == Uri.UriSchemeHttps || page.IsLoopback),
                $"{path}/authorizeUrl", "The page to consent at has an absolute https address without a fragment.");
        }
    }

    private static void CheckResponse(ResponseRules rules, CheckerErrors errors)
    {
        CheckSearch(rules.Result, "/response/result", errors);
        CheckSearch(rules.Refusal, "/response/refusal", errors);
        CheckSearch(rules.Price, "/response/price", errors);
        CheckSearch(rules.Reference, "/response/reference", errors);
        CheckSearch(rules.RedirectUrl, "/response/redirectUrl", errors);
        errors.Require(rules.RedirectHosts.Length <= 50, "/response/redirectHosts", "At most 50 hosts.");
        errors.Require(
            rules.RedirectUrl is null || !rules.RedirectHosts.IsEmpty, "/response/redirectHosts", "A redirect search needs the hosts that it may name.");
        for (var at = 0; at < Math.Min(rules.RedirectHosts.Length, 50); at++)
        {
            var host = rules.RedirectHosts[at];
            var bare = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
            errors.Require(
                Uri.CheckHostName(bare) == UriHostNameType.Dns && bare.Contains('.', StringComparison.Ordinal),
                $"/response/redirectHosts/{at}", "A host reads like www.example.com or *.example.com.");
        }
    }

    private static void CheckPing(WebhookSettings settings, LeadType leadType, CheckerErrors errors)
    {
        var (rules, counts) = (settings.Response, settings.Response.PricesByCount);
        errors.Require(counts.IsEmpty || rules.PingDuringSort, "/response/pricesByCount", "Only a ping has prices by share count.");
        errors.Require(counts.IsEmpty || rules.Price is null, "/response/pricesByCount", "Either one price or prices by share count.");
        errors.Require(counts.Length <= MaximumCounts, "/response/pricesByCount", $"At most {MaximumCounts} prices.");
        for (var at = 0; at < Math.Min(counts.Length, MaximumCounts); at++)
        {
            CheckSearch(counts[at], $"/response/pricesByCount/{at}", errors);
        }

        if (rules.PingDuringSort)
        {
            errors.AddRange(PingSettingsChecker.Check(settings, leadType));
        }
    }

    private static void CheckSearch(ResponseSearch? search, string path, CheckerErrors errors)
    {
        if (search is not null && CompiledSearch.Compile(search, out var error) is null)
        {
            errors.Add($"{path}/search", error);
        }
    }

    // A plain secret must never be stored: whoever forgets to seal it is told here.
    private static void CheckSealed(string? text, string path, CheckerErrors errors, bool required)
    {
        if (string.IsNullOrEmpty(text))
        {
            errors.Require(!required, path, "A secret is needed.");
            return;
        }

        errors.Require(text.StartsWith(SealedStart, StringComparison.Ordinal), path, "The secret is not sealed.");
    }
}

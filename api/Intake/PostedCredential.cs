namespace LeadExec.Api.Intake;

/// <summary>Where a source's access key or token may stand: api-key, Authorization: Bearer, or access_token (field.md 1.2, 1.3).</summary>
internal static class PostedCredential
{
    private const int MaximumLength = 4_096;
    private const string Bearer = "Bearer ";

    /// <summary>The first credential present; null when there is none.</summary>
    public static string? Of(IHeaderDictionary headers)
    {
        var authorization = headers.Authorization.ToString();
        var bearer = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..] : "";
        return new[] { headers["api-key"].ToString(), bearer, headers["access_token"].ToString() }
            .Select(text => text.Trim())
            .FirstOrDefault(text => text.Length is > 0 and <= MaximumLength);
    }
}

namespace LeadExec.Api.Security;

/// <summary>
/// Marks an endpoint whose body is a file. Its content types are ones that a foreign page cannot send without asking first, unlike
/// plain text and forms (TH-14).
/// </summary>
internal sealed class FileBody
{
    public static readonly string[] ContentTypes =
        ["application/octet-stream", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel"];

    public static bool IsOne(string? contentType) =>
        ContentTypes.Contains(contentType?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);
}

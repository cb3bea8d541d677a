namespace LeadExec.Api.Invoices;

/// <summary>The address of an invoice's pay page (ORD-28). It names the page, nothing about the invoice or its client.</summary>
internal static class PayAddress
{
    public const string Path = "/pay";

    /// <param name="publicUrl">Where the installation is reached from outside; null: as the request came.</param>
    /// <param name="request">The request that asks for it.</param>
    /// <param name="token">The name of the page.</param>
    public static Uri Of(Uri? publicUrl, HttpRequest request, string token) =>
        new($"{publicUrl?.AbsoluteUri.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}{request.PathBase}"}{Path}/{token}");
}

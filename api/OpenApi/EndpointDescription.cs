using LeadExec.Api.Http;

namespace LeadExec.Api.OpenApi;

/// <summary>What the document says about an endpoint; a lint test holds that each says it.</summary>
internal static class EndpointDescription
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string operationId, string tag, string summary, params ReadOnlySpan<int> problems)
    {
        endpoint.WithName(operationId).WithTags(tag).WithSummary(summary);
        foreach (var status in problems)
        {
            endpoint.ProducesProblem(status, Problems.MediaType);
        }

        return endpoint;
    }

    /// <summary>An example of the request body.</summary>
    public static RouteHandlerBuilder WithExample(this RouteHandlerBuilder endpoint, object example) => endpoint.WithMetadata(new RequestExample(example));
}

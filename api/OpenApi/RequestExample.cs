namespace LeadExec.Api.OpenApi;

/// <summary>Endpoint metadata: an example of the request body, which is also the example of the answer where both have one form.</summary>
internal sealed record RequestExample(object Value);

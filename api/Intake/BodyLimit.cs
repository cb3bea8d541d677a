using Microsoft.AspNetCore.Http.Metadata;

namespace LeadExec.Api.Intake;

/// <summary>The server's own limit on the body of one endpoint (FM-40); one byte above the reader's, so that the reader answers.</summary>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;

using LeadExec.Api.Http;
using LeadExec.Ports.Queries;

namespace LeadExec.Api.Leads;

/// <summary>Refusals of the readers as problem details.</summary>
internal sealed class QueryFaults : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (QueryTimeoutException tooSlow)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "tooSlow", tooSlow.Message);
        }
        catch (ReadersBusyException busy)
        {
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "readersBusy", busy.Message);
        }
        catch (FilterNotSearchableException refused)
        {
            return Problems.Invalid("/filter", refused.Message);
        }
    }
}

namespace LeadExec.GatewaySimulator;

/// <summary>Writes an answer, or does what the fault does instead.</summary>
internal static class FaultyAnswer
{
    public static async Task WriteAsync(HttpContext context, SimFault? fault, int status, string body)
    {
        switch (fault)
        {
            case SimFault.CutAfterCapture or SimFault.CutBefore:
                context.Abort();
                return;
            case SimFault.HangAfterCapture:
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            case SimFault.ErrorAfterCapture or SimFault.ErrorBefore:
                (status, body) = (500, """{"error":{"type":"api_error"}}""");
                break;
            case SimFault.TooMany:
                (status, body) = (429, """{"error":{"type":"rate_limit_error"}}""");
                context.Response.Headers.RetryAfter = "7";
                break;
            case null:
                break;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body);
    }
}

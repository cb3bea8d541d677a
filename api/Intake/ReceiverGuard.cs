using LeadExec.Api.Intake.Refusals;
using LeadExec.Domain.Intake;
using LeadExec.Domain.Values;
using Microsoft.Extensions.Options;

namespace LeadExec.Api.Intake;

/// <summary>
/// Stands around every receiver: bounds the posts in flight, and turns a broken dependency into 503 in the caller's dialect, because
/// a source must never read a verdict out of our trouble. A caller who hangs up before the lead is handed over gets nothing.
/// </summary>
internal sealed partial class ReceiverGuard(Refuser refuser, IOptions<IntakeOptions> options, ILogger<ReceiverGuard> logger)
{
    private int inFlight;

    public async Task RunAsync(HttpContext context, AnswerDialect dialect, Func<Task<ReceiverAnswer>> receive)
    {
        ReceiverResponse.AllowBrowsers(context.Response);
        var answer = await AnswerAsync(context, dialect, receive);
        if (answer is not null && !context.RequestAborted.IsCancellationRequested)
        {
            await ReceiverResponse.WriteAsync(context, answer);
        }
    }

    private async Task<ReceiverAnswer?> AnswerAsync(HttpContext context, AnswerDialect dialect, Func<Task<ReceiverAnswer>> receive)
    {
        try
        {
            return Interlocked.Increment(ref inFlight) <= options.Value.MaximumPostsInFlight
                ? await receive()
                : refuser.Refuse(dialect, RejectReason.Overloaded, retryAfterSeconds: options.Value.UnavailableRetryAfterSeconds);
        }
        catch (BadHttpRequestException broken)
        {
            context.Response.StatusCode = broken.StatusCode;
            context.Response.Headers.Connection = "close";
            return null;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failed)
        {
            LogFailed(logger, failed.GetType().Name);
            return refuser.Unavailable(dialect);
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
        }
    }
}

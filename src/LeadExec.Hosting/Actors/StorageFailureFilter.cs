using System.Data.Common;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadExec.Hosting.Actors;

/// <summary>
/// After a failed write nobody knows whether memory or the database is ahead. The activation is thrown away, and the next one reads
/// anew (FM-29). The host itself does so only for <see cref="InconsistentStateException"/>.
/// </summary>
internal sealed class StorageFailureFilter : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception exception) when (IsStorageFailure(exception))
        {
            context.TargetContext.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, "Its storage failed."));
            throw;
        }
    }

    private static bool IsStorageFailure(Exception exception) =>
        exception is DbException || (exception is OrleansException and not InconsistentStateException && exception.InnerException is DbException);
}

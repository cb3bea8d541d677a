using LeadExec.Ports.Settings;

namespace LeadExec.Api.Settings;

/// <summary>Saves at once, or into the draft, and lets this process catch up before it answers, so that a reader sees what it wrote.</summary>
internal sealed class SettingWriter(ISettingStore store, ISettingDrafts drafts, ICatalogSource catalogs, TimeProvider time)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    public async Task<SettingReply> SaveAsync(SettingChange change, bool draft, string actor, CancellationToken cancellationToken)
    {
        if (draft)
        {
            return await drafts.PutAsync(change, actor, cancellationToken);
        }

        var reply = await store.SaveAsync(new SettingCommand { Changes = [change], ChangedBy = actor }, cancellationToken);
        await CatchUpAsync(reply, cancellationToken);
        return reply;
    }

    public async Task<SettingReply> PublishDraftAsync(string actor, CancellationToken cancellationToken)
    {
        var reply = await drafts.PublishAsync(actor, cancellationToken);
        await CatchUpAsync(reply, cancellationToken);
        return reply;
    }

    // Saved is saved: a process that is slow to notice answers all the same.
    private async Task CatchUpAsync(SettingReply reply, CancellationToken cancellationToken)
    {
        if (reply.Status != SettingStatus.Saved)
        {
            return;
        }

        using var limit = new CancellationTokenSource(LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await catalogs.WaitForAsync(reply.Version, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }
}

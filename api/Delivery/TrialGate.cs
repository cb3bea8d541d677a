namespace LeadExec.Api.Delivery;

/// <summary>Bounds the trials under way in this process, so that slow buyers cannot pile them up.</summary>
internal sealed class TrialGate : IDisposable
{
    /// <summary>Most trials at once.</summary>
    public const int Places = 8;

    private readonly SemaphoreSlim places = new(Places, Places);

    public bool TryEnter() => places.Wait(TimeSpan.Zero);

    public void Leave() => places.Release();

    public void Dispose() => places.Dispose();
}

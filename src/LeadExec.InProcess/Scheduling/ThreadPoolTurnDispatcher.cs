namespace LeadExec.InProcess.Scheduling;

/// <summary>Turns on the shared thread pool.</summary>
internal sealed class ThreadPoolTurnDispatcher : ITurnDispatcher
{
    public int TurnsPerSlice => 64;

    public void Dispatch(IThreadPoolWorkItem slice) => ThreadPool.UnsafeQueueUserWorkItem(slice, preferLocal: true);
}

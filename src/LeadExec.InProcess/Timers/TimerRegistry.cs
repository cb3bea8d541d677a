using LeadExec.InProcess.Activations;
using Orleans.Runtime;
using Orleans.Timers;

namespace LeadExec.InProcess.Timers;

internal sealed class TimerRegistry : ITimerRegistry
{
    public IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        var activation = (Activation)grainContext;
        activation.RequireTurn();
        var timer = new GrainTimer<TState>(activation, callback, state, options);
        timer.Start();
        return timer;
    }
}

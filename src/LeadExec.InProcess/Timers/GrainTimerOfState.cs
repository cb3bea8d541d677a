using LeadExec.InProcess.Activations;
using Orleans.Runtime;

namespace LeadExec.InProcess.Timers;

internal sealed class GrainTimer<TState>(
    Activation activation, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    : GrainTimer(activation, options)
{
    protected override Task Tick(CancellationToken token) => callback(state, token);
}

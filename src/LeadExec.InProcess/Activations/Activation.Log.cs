using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace LeadExec.InProcess.Activations;

internal sealed partial class Activation
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Grain {Grain} is deactivated: its stored state was changed by somebody else")]
    private static partial void LogInconsistentState(ILogger logger, GrainId grain);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "One-way call {Method} of grain {Grain} failed with {Exception}")]
    private static partial void LogOneWayFailed(ILogger logger, GrainId grain, string method, Type exception);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "Grain {Grain} could not be activated: {Exception}")]
    private static partial void LogActivationFailed(ILogger logger, GrainId grain, Type exception);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "OnDeactivateAsync of grain {Grain} failed with {Exception}; the activation ends all the same")]
    private static partial void LogDeactivationFailed(ILogger logger, GrainId grain, Type exception);

    [LoggerMessage(EventId = 5, Level = LogLevel.Error, Message = "A timer of grain {Grain} failed with {Exception}; its schedule goes on")]
    private static partial void LogTimerFailed(ILogger logger, GrainId grain, Type exception);
}

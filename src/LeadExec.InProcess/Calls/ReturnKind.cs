namespace LeadExec.InProcess.Calls;

/// <summary>What an interface method returns.</summary>
internal enum ReturnKind
{
    Nothing,
    Task,
    TaskOfResult,
    ValueTask,
    ValueTaskOfResult,
}

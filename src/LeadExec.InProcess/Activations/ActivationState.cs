namespace LeadExec.InProcess.Activations;

internal enum ActivationState
{
    Creating,
    Activating,
    Valid,
    Deactivating,
    Ended,
}

namespace LeadExec.TestKit.Charging;

/// <summary>Nothing goes wrong.</summary>
public sealed class StraightLink : IModelLink
{
    public Task<T> AskAsync<T>(Func<T> ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return Task.FromResult(ask());
    }
}

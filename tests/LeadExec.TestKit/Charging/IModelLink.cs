namespace LeadExec.TestKit.Charging;

/// <summary>The way of one process to a model of the record. What is asked is done at one moment, or not at all; the answer may be late or lost.</summary>
public interface IModelLink
{
    Task<T> AskAsync<T>(Func<T> ask);
}

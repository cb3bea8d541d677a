namespace Orleans.Runtime;

/// <summary>A timer of an activation. Disposing it stops further ticks and cancels the token of a running one.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets a new schedule. Inside the callback it takes effect when the callback has ended.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}

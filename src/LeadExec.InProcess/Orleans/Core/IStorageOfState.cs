namespace Orleans.Core;

public interface IStorage<TState> : IStorage
{
    /// <summary>The record in memory. Only the grain's own turns may touch it.</summary>
    TState State { get; set; }
}

using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>A named record of the grain, read before <c>OnActivateAsync</c>. Ask for it with <see cref="PersistentStateAttribute"/>.</summary>
public interface IPersistentState<TState> : IStorage<TState>;

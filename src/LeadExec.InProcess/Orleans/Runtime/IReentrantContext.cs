namespace Orleans.Runtime;

/// <summary>The part of an activation that keeps its open reentrancy sections.</summary>
internal interface IReentrantContext
{
    /// <summary>A new chain id; drawn by the host so that a seeded run repeats.</summary>
    Guid NewChainId();

    void EnterSection(Guid chainId);

    void ExitSection(Guid chainId);
}

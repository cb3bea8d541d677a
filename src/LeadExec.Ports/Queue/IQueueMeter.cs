namespace LeadExec.Ports.Queue;

/// <summary>Measures the delivery queue in the record.</summary>
public interface IQueueMeter
{
    /// <summary>How many leads are due, counted up to <paramref name="most"/>, and since when the first of them is.</summary>
    Task<QueueDepth> MeasureAsync(int most, CancellationToken cancellationToken);
}

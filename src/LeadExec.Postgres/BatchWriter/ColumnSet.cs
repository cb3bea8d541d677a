using Npgsql;
using NpgsqlTypes;

namespace LeadExec.Postgres.BatchWriter;

/// <summary>Array parameters of one call, in the order in which the function declares them.</summary>
internal sealed class ColumnSet(NpgsqlParameterCollection parameters, int rows)
{
    /// <summary>Adds a column of the batch's height; unset places stay null or default.</summary>
    public T[] Add<T>(NpgsqlDbType type) => Add(type, new T[rows]);

    public T[] Add<T>(NpgsqlDbType type, T[] values)
    {
        parameters.Add(new NpgsqlParameter<T[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = values });
        return values;
    }
}

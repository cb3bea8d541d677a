using System.Text.Json.Serialization;

namespace LeadExec.Domain.Criteria;

/// <summary>
/// A node of a criteria tree: a group of nodes, or one test (CAMP-19..21, CLNT-22, E-59). Stored and sent as JSON with short,
/// stable names; see <see cref="CriteriaJsonConverter"/>. <see cref="CriteriaChecker"/> says whether it fits a lead type.
/// </summary>
[JsonConverter(typeof(CriteriaJsonConverter))]
public abstract record CriteriaNode;

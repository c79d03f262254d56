/**
 * @file Force-included (`-include`) when the database addon is compiled for Node-API 9.
 *
 * Node-API 10 lets an addon keep a reference to any value; up to 9 only objects, functions and symbols can be
 * referenced. The addon's source relies on 10. Here every other value is put into a small object, and that object is
 * referenced instead. A reference is a pointer to something aligned, so its lowest bit is free to say "this one is a
 * box"; no table and no lock are needed.
 */
#ifndef MALLETTE_NAPI9_PRIMITIVE_REFERENCES_H_
#define MALLETTE_NAPI9_PRIMITIVE_REFERENCES_H_

#undef NAPI_VERSION
#define NAPI_VERSION 9

#include <node_api.h>
#include <stdint.h>

namespace napi9 {

const char* const kBoxed = "value";

inline bool IsBox(napi_ref ref) { return (reinterpret_cast<uintptr_t>(ref) & 1) != 0; }
inline napi_ref Tag(napi_ref ref) { return reinterpret_cast<napi_ref>(reinterpret_cast<uintptr_t>(ref) | 1); }
inline napi_ref Untag(napi_ref ref) {
  return reinterpret_cast<napi_ref>(reinterpret_cast<uintptr_t>(ref) & ~static_cast<uintptr_t>(1));
}

/** Properties cannot be touched while an exception is pending; references can. This puts the exception aside. */
class PendingException {
 public:
  explicit PendingException(napi_env env) : env_(env) {
    bool pending = false;
    if (napi_is_exception_pending(env, &pending) == napi_ok && pending) {
      napi_get_and_clear_last_exception(env, &exception_);
    }
  }
  ~PendingException() {
    if (exception_ != nullptr) napi_throw(env_, exception_);
  }

 private:
  napi_env env_;
  napi_value exception_ = nullptr;
};

inline napi_status CreateReference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol) {
    return napi_create_reference(env, value, count, result);
  }
  PendingException aside(env);
  napi_value box;
  status = napi_create_object(env, &box);
  if (status != napi_ok) return status;
  status = napi_set_named_property(env, box, kBoxed, value);
  if (status != napi_ok) return status;
  // A primitive never dies, so a weak reference to one must keep its box alive.
  napi_ref ref;
  status = napi_create_reference(env, box, count + 1, &ref);
  if (status == napi_ok) *result = Tag(ref);
  return status;
}

inline napi_status GetReferenceValue(napi_env env, napi_ref ref, napi_value* result) {
  napi_value value;
  napi_status status = napi_get_reference_value(env, Untag(ref), &value);
  if (status != napi_ok || !IsBox(ref) || value == nullptr) {
    *result = status == napi_ok ? value : nullptr;
    return status;
  }
  PendingException aside(env);
  return napi_get_named_property(env, value, kBoxed, result);
}

inline napi_status DeleteReference(napi_env env, napi_ref ref) { return napi_delete_reference(env, Untag(ref)); }

/** The count of a box is one higher than the caller knows (see CreateReference). */
inline napi_status ReferenceRef(napi_env env, napi_ref ref, uint32_t* result) {
  napi_status status = napi_reference_ref(env, Untag(ref), result);
  if (status == napi_ok && IsBox(ref) && result != nullptr) --*result;
  return status;
}

inline napi_status ReferenceUnref(napi_env env, napi_ref ref, uint32_t* result) {
  napi_status status = napi_reference_unref(env, Untag(ref), result);
  if (status == napi_ok && IsBox(ref) && result != nullptr) --*result;
  return status;
}

}  // namespace napi9

#define napi_create_reference napi9::CreateReference
#define napi_get_reference_value napi9::GetReferenceValue
#define napi_delete_reference(env, ref) napi9::DeleteReference(const_cast<napi_env>(env), (ref))
#define napi_reference_ref napi9::ReferenceRef
#define napi_reference_unref napi9::ReferenceUnref

#endif  // MALLETTE_NAPI9_PRIMITIVE_REFERENCES_H_
